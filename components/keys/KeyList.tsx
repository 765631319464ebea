import { useEffect, useRef } from "preact/hooks";
import { say } from "../words";
import { keys } from "./keys";

/** The list of keys, over the popup; Esc closes it, which the browser does by itself. */
export function KeyList({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="keys" ref={dialog} aria-label={say("keys")} onClose={close}>
      <h2>{say("keys")}</h2>
      <dl>
        {keys.map(({ key, shown, name }) => (
          <div key={key}>
            <dt>
              {shown.split(" ").map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{say(name)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="act" onClick={() => dialog.current?.close()}>
        {say("close")}
      </button>
    </dialog>
  );
}
