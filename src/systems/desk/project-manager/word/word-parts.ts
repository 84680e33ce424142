/** Which parts of a Word document are read: notes, comments, headers and pictures are no prose, and stay packed. */
const passedOver =
  /^(?:customXml|docMetadata)\/|^word\/(?:footnotes|endnotes|comments\w*|header\d*|footer\d*|settings|webSettings|fontTable|people|stylesWithEffects)\.xml$|\/(?:glossary|theme|charts|diagrams|media|embeddings)\//i;

export function isWordPart(name: string): boolean {
  return (name === '_rels/.rels' || name.endsWith('.xml')) && !passedOver.test(name);
}
