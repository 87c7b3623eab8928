import { account } from '../account/session.ts';

const start = 'philtrum.unsent.';

/** Names of who is signed in stand before what they typed: nobody else in this tab is shown it. */
const keyOf = (name: string): string => `${start}${account.peek()?.id ?? 'here'}.${name}`;

/**
 * What is typed and not sent yet lies in this tab's own storage: a reload or a page that ends does not lose it. It is gone
 * with the tab.
 */
export const tabStore = {
  /** What was put away under a name; null for nothing. */
  read<T>(name: string): T | null {
    const text = sessionStorage.getItem(keyOf(name));
    return text === null ? null : (JSON.parse(text) as T);
  },
  put(name: string, typed: object): void {
    sessionStorage.setItem(keyOf(name), JSON.stringify(typed));
  },
  forget(name: string): void {
    sessionStorage.removeItem(keyOf(name));
  },
};
