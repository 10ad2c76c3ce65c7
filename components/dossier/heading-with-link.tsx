/** A heading with a rule under it, and the way to all of what stands there in part. */
export function HeadingWithLink({
  title,
  link,
  href,
}: {
  readonly title: string;
  readonly link: string;
  readonly href: string;
}) {
  return (
    <div className="border-rule-strong flex flex-wrap items-baseline justify-between gap-x-4 border-b pb-1.5">
      <h2>{title}</h2>
      <a className="text-soft text-xs underline underline-offset-2" href={href}>
        {link}
      </a>
    </div>
  );
}
