import { Notice } from "./notice.tsx";

/** What was asked for and is not there, and what is nearest to it. */
interface Missing {
  readonly noun: string;
  readonly asked: string;
  readonly nearest: readonly { readonly name: string; readonly href: string }[];
}

/** The longest name that is repeated in full. */
const LONGEST = 80;

/** Says what is not there, and offers the nearest; null where it is not known what was sought. */
export function MissingNotice({ what }: { readonly what: Missing | null }) {
  if (what === null) {
    return (
      <Notice title="There is no page at this address.">
        <p>It may have been mistyped, or cut short on its way here.</p>
        <Home />
      </Notice>
    );
  }
  const asked = readable(what.asked);
  return (
    <Notice title={`There is no such ${what.noun}.`}>
      <p>
        The address asks for the {what.noun} “<bdi className="text-ink wrap-anywhere">{asked}</bdi>”, and there is none
        of that name.
      </p>
      {what.nearest.length === 0 ? null : <Nearest nearest={what.nearest} />}
      <Home />
    </Notice>
  );
}

/** As a person typed it, and no longer than can be read: parts of an address come as they are encoded in it. */
function readable(asked: string): string {
  const typed = decoded(asked);
  return typed.length > LONGEST ? `${typed.slice(0, LONGEST).toWellFormed()}…` : typed;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function Nearest({ nearest }: Pick<Missing, "nearest">) {
  return (
    <div>
      <p>{nearest.length === 1 ? "The nearest is" : "The nearest are"}</p>
      <ul className="text-ink mt-1 font-serif text-[17px]">
        {nearest.map(({ name, href }) => (
          <li key={href}>
            <a dir="auto" href={href}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Home() {
  return (
    <p>
      <a href="/">All dossiers</a>
    </p>
  );
}
