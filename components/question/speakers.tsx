/** People who are cited, each in the direction of its own script. */
export function Speakers({ names }: { readonly names: readonly string[] }) {
  return names.map((name, place) => (
    <span key={name}>
      {place === 0 ? null : ", "}
      <bdi>{name}</bdi>
    </span>
  ));
}
