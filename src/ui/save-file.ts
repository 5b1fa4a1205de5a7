/** How long the browser may take to read what it saves, ms. */
const READ_BY = 60_000;

/** Gives the user a file, as a download. For the extension's own pages. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY);
}
