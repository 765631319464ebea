/** Gives the bytes that all of Pitwall takes on the device, or undefined where the browser does not say. */
export async function roomTaken(): Promise<number | undefined> {
  return (await navigator.storage.estimate()).usage;
}
