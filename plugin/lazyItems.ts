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
  return Array.from({ length: count }, (_, at) => new Proxy<T>(Object.create(prototype), new Filling(itemAt, at)));
}

/** Fills an object with all that another one holds, at the first look into it: one small thing for each of an archive. */
class Filling<T extends object> implements ProxyHandler<T> {
  readonly #itemAt: (at: number) => T | undefined;
  readonly #at: number;
  #filled = false;

  constructor(itemAt: (at: number) => T | undefined, at: number) {
    this.#itemAt = itemAt;
    this.#at = at;
  }

  get(target: T, name: PropertyKey): unknown {
    return Reflect.get(this.#fill(target), name);
  }
  has(target: T, name: PropertyKey): boolean {
    return Reflect.has(this.#fill(target), name);
  }
  ownKeys(target: T): (string | symbol)[] {
    return Reflect.ownKeys(this.#fill(target));
  }
  getOwnPropertyDescriptor(target: T, name: PropertyKey): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.#fill(target), name);
  }

  #fill(target: T): T {
    if (this.#filled) return target;
    this.#filled = true;
    const item = this.#itemAt(this.#at);
    return item ? Object.defineProperties(target, Object.getOwnPropertyDescriptors(item)) : target;
  }
}
