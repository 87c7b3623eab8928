import { registryOf } from '#registry';
import { openStore, type Place, sessionSecret } from '../store/index.ts';
import { sessionDesk } from './accounts/session-desk.ts';
import type { RegistryAccess } from './api/registry-app.ts';
import { requestLimit } from './api/request-limit.ts';
import { NoDirector } from './no-director.ts';

/** A registry that several people share, each signed in: opened at once, closed with the studio. */
export interface SharedRegistry {
  readonly access: Pick<RegistryAccess, 'whoAsks' | 'open' | 'desk' | 'limit'>;
  close(): Promise<void>;
}

/**
 * Opens a registry for several people.
 * @param origin where browsers find the studio
 * @throws NoDirector when there is no director who could sign in
 */
export async function sharedRegistry(
  place: Place,
  origin: string,
  failed: (error: unknown) => void,
): Promise<SharedRegistry> {
  const store = await openStore(place);
  try {
    const accounts = await registryOf({ ...store, actor: 'philtrum start' }).accounts.list();
    if (!accounts.some(({ role, disabled }) => role === 'director' && !disabled)) throw new NoDirector();
    const desk = sessionDesk(store, { origin, secret: await sessionSecret(place), failed });
    const open: RegistryAccess['open'] = async (actor) => registryOf({ ...store, actor });
    return { access: { whoAsks: desk.whoAsks, open, desk, limit: requestLimit() }, close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}
