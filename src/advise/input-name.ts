/**
 * Name of the sentence that says what an input is: `question.<id>` of an answer, else `input.<path>` with the option left
 * out of a forecast's path.
 */
export function inputName(path: string): string {
  if (path.startsWith('answer.')) return `question.${path.slice('answer.'.length)}`;
  const [area, , ...rest] = path.split('.');
  return area === 'forecast' ? ['input', area, ...rest].join('.') : `input.${path}`;
}
