/**
 * How wide a picture is shown at each place of the theme: on a telephone, from 48em and from 75em (the layout's own
 * breakpoints). Browsers choose a file by this before they know any style.
 */
export const places = {
  /** the front page's first story, to the edges of a telephone's screen */
  frontLead: "(min-width:75em) 690px,(min-width:48em) 60vw,100vw",
  secondary: "(min-width:75em) 333px,(min-width:48em) 29vw,30vw",
  sectionFirst: "(min-width:75em) 384px,(min-width:48em) 52vw,91vw",
  rowFirst: "(min-width:75em) 282px,(min-width:48em) 44vw,91vw",
  row: "(min-width:75em) 282px,(min-width:48em) 44vw,30vw",
  /** a section's or an article's first picture */
  lead: "(min-width:75em) 792px,(min-width:48em) 92vw,100vw",
  river: "(min-width:48em) 240px,30vw",
  part: "(min-width:75em) 240px,28vw",
  /** next to a section's first story */
  beside: "(min-width:75em) 127px,30vw",
  /** in the text */
  figure: "(min-width:48em) 608px,91vw",
  related: "(min-width:75em) 194px,112px",
  portrait: "72px",
  profile: "(min-width:48em) 144px,88px",
} as const;

export type PicturePlace = keyof typeof places;
