const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The body of a request as JSON. Bytes that are no UTF-8 are refused: read as question marks, a name would be kept that
 * nobody wrote.
 * @throws TypeError or SyntaxError when it is no UTF-8 or no JSON
 */
export async function jsonBody(request: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<unknown> {
  return JSON.parse(utf8.decode(await request.arrayBuffer()));
}
