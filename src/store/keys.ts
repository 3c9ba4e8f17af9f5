import { once } from "../once.ts";

/** So many questions are answered by looking through all keys; to know the place of each of an archive's takes longer. */
const FEW_QUESTIONS = 16;

/** Finds the place of a key among others, each of which stands there once; -1 where it does not. */
export type FindKey = (key: string) => number;

/** Who asks for all of them mostly asks in their order, and is answered at the first look. */
export function finderOf(keys: readonly string[]): FindKey {
  let [asked, next] = [0, 0];
  const places = once(() => {
    const all = new Map<string, number>();
    for (let at = 0; at < keys.length; at++) all.set(keys[at] as string, at);
    return all;
  });
  const find: FindKey = (key) => (asked++ < FEW_QUESTIONS ? keys.indexOf(key) : (places().get(key) ?? -1));
  return (key) => {
    const at = keys[next] === key ? next : find(key);
    if (at >= 0) next = at + 1;
    return at;
  };
}
