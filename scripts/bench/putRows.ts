/** Fills the database. Each function is sent into a page of the extension as text: it sees its arguments and nothing else. */

/** Empties all tables, as if the ten blogs had been followed and unfollowed. */
export async function emptyTables(): Promise<void> {
  const opening = indexedDB.open("pitwall");
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const database = opening.result;
  const names = [...database.objectStoreNames];
  const writing = database.transaction(names, "readwrite");
  for (const name of names) writing.objectStore(name).clear();
  writing.objectStore("settings").put({ name: "startersFollowedAt", value: 1 });
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = reject;
  });
  database.close();
}

/** Asks for all texts to be made searchable, where there is an index of them, as a first start after an update does. */
export async function askForTexts(): Promise<void> {
  const opening = indexedDB.open("pitwall");
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const database = opening.result;
  if (database.objectStoreNames.contains("textMarks")) {
    const writing = database.transaction("textMarks", "readwrite");
    writing.objectStore("textMarks").add({ after: "" });
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onabort = reject;
    });
  }
  database.close();
}

/** Tells whether all texts are searchable. */
export async function areTextsRead(): Promise<boolean> {
  const opening = indexedDB.open("pitwall");
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const database = opening.result;
  if (!database.objectStoreNames.contains("textMarks")) return true;
  const counting = database.transaction("textMarks").objectStore("textMarks").count();
  database.close();
  return await new Promise((resolve) => {
    counting.onsuccess = () => resolve(counting.result === 0);
  });
}

/** Writes rows of several tables in one transaction. */
export async function putRows(rows: Record<string, object[]>): Promise<void> {
  const opening = indexedDB.open("pitwall");
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const database = opening.result;
  const names = Object.keys(rows).filter((name) => rows[name]?.length);
  const writing = database.transaction(names, "readwrite");
  for (const name of names) for (const row of rows[name] ?? []) writing.objectStore(name).put(row);
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = reject;
  });
  database.close();
}
