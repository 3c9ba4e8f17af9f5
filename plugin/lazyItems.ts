/**
 * Items that are made when somebody first looks into one of them. Eleventy walks over every collection whether or not a
 * template asks for it, but looks into plain objects alone.
 * @param count how many there will be
 * @param prototype of each of them
 */
export function lazyItems<T extends object>(count: number, prototype: T, make: () => readonly T[]): T[] {
  let made: readonly T[] | undefined;
  const itemAt = (at: number) => {
    made ??= make();
    return made[at];
  };
  return Array.from({ length: count }, (_, at) => lazyItem(prototype, () => itemAt(at)));
}

/** An object that takes over all that another one holds, at the first look into it. */
function lazyItem<T extends object>(prototype: T, make: () => T | undefined): T {
  let filled = false;
  const fill = (target: T): T => {
    if (filled) return target;
    filled = true;
    const item = make();
    return item ? Object.defineProperties(target, Object.getOwnPropertyDescriptors(item)) : target;
  };
  return new Proxy<T>(Object.create(prototype), {
    get: (target, name) => Reflect.get(fill(target), name),
    has: (target, name) => Reflect.has(fill(target), name),
    ownKeys: (target) => Reflect.ownKeys(fill(target)),
    getOwnPropertyDescriptor: (target, name) => Reflect.getOwnPropertyDescriptor(fill(target), name),
  });
}
