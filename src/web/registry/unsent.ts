import { useState } from 'preact/hooks';

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
  const key = `philtrum.unsent.${name}`;
  const [typed, setTyped] = useState<Partial<T> | null>(() => stored<T>(key));
  return {
    value: { ...empty, ...typed },
    isTyped: typed !== null,
    set(by) {
      const next = { ...stored<T>(key), ...by } as Partial<T>;
      sessionStorage.setItem(key, JSON.stringify(next));
      setTyped(next);
    },
    clear() {
      sessionStorage.removeItem(key);
      setTyped(null);
    },
  };
}

function stored<T>(key: string): Partial<T> | null {
  const text = sessionStorage.getItem(key);
  return text === null ? null : JSON.parse(text);
}
