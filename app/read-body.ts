/** A request's body as text; null where it is longer than `most` bytes, and then no more of it is read. */
export async function readBody(request: Request, most: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let [text, length] = ["", 0];
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > most) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
