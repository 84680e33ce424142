/** The text of an XML part, in the encoding that its mark or its first line names; UTF-8 otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  const label = markedEncoding(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  return decode(bytes, label) ?? decode(bytes, 'utf-8') ?? '';
}

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, 200)) head += String.fromCharCode(byte);
  const label = /^[^<]{0,8}<\?xml[^>]{0,120}?encoding\s{0,4}=\s{0,4}["']([\w.:-]{1,40})["']/
    .exec(head)?.[1]
    ?.toLowerCase();
  // A declaration that can be read byte by byte is not of a two-byte encoding, whatever it says.
  return label === undefined || label.startsWith('utf-16') || label.startsWith('ucs') ? null : label;
}
