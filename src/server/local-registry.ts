import { registryOf } from '#registry';
import { openStore, type Place, type Store } from '../store/index.ts';
import type { RegistryAccess } from './api/registry-app.ts';

/** The registry of this machine's owner: opened with the first question, closed with the studio. */
export interface LocalRegistry {
  readonly access: Pick<RegistryAccess, 'whoAsks' | 'open' | 'isOpened'>;
  close(): Promise<void>;
}

/**
 * Hands out the registry of a place to whoever sits at this machine, without signing in: they act as its director.
 * @param place where it is kept; nothing is made there before it is asked for
 */
export function localRegistry(place: Place): LocalRegistry {
  let opening: Promise<Store> | null = null;
  const store = (): Promise<Store> => {
    opening ??= openStore(place).catch((error: unknown) => {
      // the next question tries again: another process may have let go of it
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    access: {
      whoAsks: async () => ({ actor: 'local', role: 'director' }),
      isOpened: () => opening !== null,
      async open(actor) {
        const { db, ports } = await store();
        return registryOf({ db, ports, actor });
      },
    },
    async close() {
      const opened = opening;
      opening = null;
      await (await opened?.catch(() => null))?.close();
    },
  };
}
