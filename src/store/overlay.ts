import type { Store } from "./store.ts";

/**
 * A store that reads what another one remembers and writes nothing into it: news go into one of its own, from which
 * the other takes them later, see `Store.join`; or nowhere, where that remembers nothing.
 */
export function openOverlay(base: Store, own: Store): Store {
  const recall: Store["recall"] = (room, key, digest) =>
    base.recall(room, key, digest) ?? own.recall(room, key, digest);
  return {
    remembers: own.remembers,
    notice: undefined,
    savedAt: base.savedAt,
    columns: base.columns,
    layers: base.layers,
    keep: () => {},
    seal: base.seal,
    recall,
    remember: (room, key, digest, compute) => recall(room, key, digest) ?? own.remember(room, key, digest, compute),
    forget: () => {},
    join: () => {},
    save: own.save,
  };
}
