/** Advice as errors give it: what stands between backquotes is a command of the command line. */
export function Advice({ text }: { readonly text: string }) {
  return text.split('`').map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      <code key={index} className="machine">
        {piece}
      </code>
    ),
  );
}
