/**
 * What the press's own rules add to an article's front matter: corrections, replies, retraction and the like.
 * Each rule will be a file of this room; none is built yet, so the record is empty.
 */
export type PressRecord = Readonly<Record<never, never>>;

export const emptyRecord: PressRecord = Object.freeze({});
