/** As much of Citation.js, which has no types of its own, as the tests use. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      readonly chain: (
        text: string,
        options: { readonly forceType: string; readonly generateGraph: boolean },
      ) => readonly Record<string, unknown>[];
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
