const FEWEST_SLOTS = 2 ** 12;

/**
 * Counts by numbers that are spread evenly, as hashes are. Emptied and used again for one document after the other: a
 * map for each would be most of the memory that the analyses of an archive go through.
 */
export class Tally {
  /** One more than where the key stands, 0 for a free slot; twice as many as keys at least. */
  #slots = new Uint32Array(FEWEST_SLOTS);
  #keys = new Uint32Array(FEWEST_SLOTS / 2);
  #counts = new Uint32Array(FEWEST_SLOTS / 2);
  size = 0;

  /** One long document must not make all that follow it expensive. */
  clear(): void {
    this.size = 0;
    if (this.#slots.length === FEWEST_SLOTS) this.#slots.fill(0);
    else {
      this.#slots = new Uint32Array(FEWEST_SLOTS);
      this.#keys = new Uint32Array(FEWEST_SLOTS / 2);
      this.#counts = new Uint32Array(FEWEST_SLOTS / 2);
    }
  }

  has(key: number): boolean {
    return this.#slots[this.#slotOf(key)] !== 0;
  }

  /** Adds to the count of a key, which is `first` where it has none. */
  add(key: number, n: number, first = 0): void {
    const at = this.#placeOf(key, first);
    this.#counts[at] = (this.#counts[at] as number) + n;
  }

  set(key: number, count: number): void {
    this.#counts[this.#placeOf(key, 0)] = count;
  }

  keyAt(at: number): number {
    return this.#keys[at] as number;
  }

  countAt(at: number): number {
    return this.#counts[at] as number;
  }

  #placeOf(key: number, first: number): number {
    const slot = this.#slotOf(key);
    const held = this.#slots[slot] as number;
    if (held !== 0) return held - 1;
    if (this.size === this.#keys.length) {
      this.#grow();
      return this.#placeOf(key, first);
    }
    this.#keys[this.size] = key;
    this.#counts[this.size] = first;
    this.#slots[slot] = this.size + 1;
    return this.size++;
  }

  /** The slot of a key, or the free one where it belongs. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = key & mask;
    for (let held = this.#slots[slot] as number; held !== 0; held = this.#slots[slot] as number) {
      if (this.#keys[held - 1] === key) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#slots = new Uint32Array(2 * this.#slots.length);
    this.#keys = new Uint32Array(2 * keys.length);
    this.#counts = new Uint32Array(2 * counts.length);
    this.#keys.set(keys);
    this.#counts.set(counts);
    for (let at = 0; at < this.size; at++) this.#slots[this.#slotOf(this.keyAt(at))] = at + 1;
  }
}
