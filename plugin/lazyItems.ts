/**
 * Items that are made when somebody first looks into one of them. Eleventy walks over every collection whether or not a
 * template asks for it, but looks into plain objects alone.
 * @param count how many there will be
 * @param prototype of each of them
 */
export function lazyItems<T extends object>(count: number, prototype: T, make: () => readonly T[]): T[] {
  let made: readonly T[] | undefined;
  /** One for each of an archive, and so nothing but its place. */
  class Item {
    readonly #at: number;
    #filled = false;

    constructor(at: number) {
      this.#at = at;
    }

    /** Gives the item all that the one of its place holds. */
    static filled(item: Item): Item {
      if (item.#filled) return item;
      item.#filled = true;
      made ??= make();
      return Object.defineProperties(item, Object.getOwnPropertyDescriptors(made[item.#at] ?? {}));
    }
  }
  const handler: ProxyHandler<Item> = {
    get: (item, name) => Reflect.get(Item.filled(item), name),
    has: (item, name) => Reflect.has(Item.filled(item), name),
    ownKeys: (item) => Reflect.ownKeys(Item.filled(item)),
    getOwnPropertyDescriptor: (item, name) => Reflect.getOwnPropertyDescriptor(Item.filled(item), name),
    getPrototypeOf: () => prototype,
  };
  Object.setPrototypeOf(Item.prototype, prototype);
  Reflect.deleteProperty(Item.prototype, "constructor");
  return Array.from({ length: count }, (_, at) => new Proxy(new Item(at), handler) as unknown as T);
}
