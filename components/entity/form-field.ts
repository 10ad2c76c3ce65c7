/** A field of a form that changes something of a dossier: a column of its table. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What stands there when the form is drawn; empty for nothing. */
  readonly value: string;
  readonly look: "line" | "lines" | "choice";
  /** Of a choice. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly required?: boolean;
}
