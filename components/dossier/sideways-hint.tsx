/** Above a table that no phone is wide enough for: that it goes on beyond the edge. */
export function SidewaysHint() {
  return (
    <p className="text-soft mb-1 text-xs sm:hidden print:hidden">
      Wider than this screen: slide the table sideways <span aria-hidden="true">→</span>
    </p>
  );
}
