/** What may go wrong in the page's threads, in English. */
export const fault = {
  'fault.kernel': 'A file of the solver is missing ({status}).',
  'fault.network': 'A file of the face networks is missing ({address}, {status}).',
  'fault.canvas': 'The browser gave no canvas to read the picture with.',
  'fault.solver': 'A part of the computation failed: {message}',
  'fault.solverSilent': 'A part of the computation failed.',
} as const;
