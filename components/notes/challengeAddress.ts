/** Gives what a link to a challenge's page consists of: in the library it leads on, from elsewhere into a tab of its own. */
export function challengeAddress(id: string): { href: string; target?: "_blank" } {
  const isInLibrary = document.body.classList.contains("library");
  const href = `library.html#/challenges${id && `/${id}`}`;
  return isInLibrary ? { href } : { href, target: "_blank" };
}
