export { extendAdd, factoriseFront } from './front';
export { backward1, backward4, forward1, forward4 } from './solve';
