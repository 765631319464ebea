import { useEffect, useState } from "preact/hooks";

/** Gives the path in the address (`#/notes` is "/notes"), as it is at any moment; "/posts" where there is none. */
export function usePath(): string {
  const [path, setPath] = useState(readPath);
  useEffect(() => {
    const look = () => setPath(readPath());
    window.addEventListener("hashchange", look);
    // It may have changed between the first drawing and this.
    look();
    return () => window.removeEventListener("hashchange", look);
  }, []);
  return path;
}

function readPath(): string {
  return location.hash.slice(1) || "/posts";
}
