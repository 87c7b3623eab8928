import { useState } from 'preact/hooks';
import { tabStore } from './tab-store.ts';

/** What is typed into a form, kept in this tab until it is sent or left: a reload does not lose it. */
export interface Unsent<T> {
  readonly value: T;
  /** whether something is typed that was not sent */
  readonly isTyped: boolean;
  set(by: Partial<T>): void;
  /** forgets what is typed */
  clear(): void;
}

/**
 * A form whose content survives a reload. It lies in this tab's own storage and is gone with the tab.
 * @param name of the form and of what it is about; no name of a person
 */
export function useUnsent<T extends object>(name: string, empty: T): Unsent<T> {
  const [typed, setTyped] = useState<Partial<T> | null>(() => tabStore.read(name));
  return {
    value: { ...empty, ...typed },
    isTyped: typed !== null,
    set(by) {
      const next = { ...tabStore.read<Partial<T>>(name), ...by } as Partial<T>;
      tabStore.put(name, next);
      setTyped(next);
    },
    clear() {
      tabStore.forget(name);
      setTyped(null);
    },
  };
}
