/** A choice that a link makes. */
export interface LinkChoice {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** Choices side by side, of which one or none holds now. */
export function LinkChips({ label, choices }: { readonly label: string; readonly choices: readonly LinkChoice[] }) {
  return (
    <ul aria-label={label} className="chips">
      {choices.map((choice) => (
        <li key={choice.label}>
          <a aria-current={choice.current ? "true" : undefined} href={choice.href}>
            {choice.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
