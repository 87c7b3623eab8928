/**
 * How do the studio and the registry reach the browser? From the folder of the built page and the place of the registry
 * to an address on this machine; it leaves out everything that is computed, which happens in the page.
 * @module
 */
export { NoDirector } from './no-director.ts';
export {
  type ServedRegistry,
  type SharedAccess,
  type StudioOptions,
  type StudioServer,
  serveStudio,
} from './serve-studio.ts';
