/** What the marks of an events' axis are. */
export const EVENT_KEY =
  "A bar or a dot is when something happened, in the colour of what is most contested about it; an arrow has no end, a dashed line may belong to it, a hollow mark is uncertain. A rhomb is when a source was published, two joined ones between which days.";
