/** What is thrown where a text holds what PostgreSQL cannot keep. */
export function nullByteError(): RangeError {
  return new RangeError("A text holds a null byte, which PostgreSQL cannot keep.");
}
