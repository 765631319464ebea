/** Lets the browser save a text as a file, without a permission for it. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads it only after the task of the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
