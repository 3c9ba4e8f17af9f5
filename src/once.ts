import { createRequire } from "node:module";

/** A value that is made when it is first asked for, and kept. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What is made of an object when it is first asked for, and kept as long as the object is. */
export function onceEach<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { value: T }>();
  return (key) => {
    let one = made.get(key);
    if (!one) {
      one = { value: make(key) };
      made.set(key, one);
    }
    return one.value;
  };
}

const require = createRequire(import.meta.url);

/** A package that is loaded when it is first asked for: for those that most builds never ask for, and that load slowly. */
export function lazily<T>(name: string): () => T {
  return once(() => require(name) as T);
}
