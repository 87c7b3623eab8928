/**
 * How does the studio reach the browser? From the folder of the built page to an address on this machine; it leaves out
 * everything that is computed, which happens in the page.
 * @module
 */
export { type StudioOptions, type StudioServer, serveStudio } from './serve-studio.ts';
