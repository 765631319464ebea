import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { ListedPost } from "@/storage/posts";
import { tie } from "@/storage/ties";
import { say } from "../words";
import { insert } from "./markdown";
import { type Offer, useOffers } from "./useOffers";
import { useTyped } from "./useTyped";

interface Props {
  post: ListedPost;
  field: HTMLTextAreaElement;
}

/**
 * What completes the `#` or `[[` that is being typed: a list box of which the field keeps the focus and names the active
 * option, as the ARIA Authoring Practices describe it. A text area may not be called a combobox, so how many options there
 * are is said by a status.
 */
export function Offers({ post, field }: Props) {
  const id = useId();
  const { typed, close } = useTyped(field);
  const offers = useOffers(typed, post.key);
  const [chosen, choose] = useState(0);
  const active = Math.min(chosen, offers.length - 1);
  useEffect(() => choose(0), [typed?.sign, typed?.query]);
  useNamed(field, id, active);

  const take = (offer: Offer | undefined) => {
    if (!typed || !offer) return;
    const end = field.selectionEnd;
    void tie(post.key, offer.to, Date.now());
    insert(field, field.value[end] === " " ? offer.text : `${offer.text} `, typed.from, end);
    close();
  };
  const acts: Record<string, () => void> = {
    ArrowDown: () => choose((active + 1) % offers.length),
    ArrowUp: () => choose((active - 1 + offers.length) % offers.length),
    Enter: () => take(offers[active]),
    Tab: () => take(offers[active]),
    Escape: close,
  };
  usePress(field, offers.length > 0 ? acts : {});
  return (
    <>
      <p class="unseen" role="status">
        {offers.length > 0 && say("offersCount", { count: offers.length })}
      </p>
      {offers.length > 0 && (
        <div id={id} class="offers" role="listbox" aria-label={say("offers")}>
          {offers.map((offer, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus and has the keys.
            <div
              key={offer.to}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(offer)}
            >
              <span dir="auto">{offer.title}</span> <small dir="auto">{offer.about}</small>
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** Tells those who cannot see the list which option is active. */
function useNamed(field: HTMLTextAreaElement, id: string, active: number): void {
  useEffect(() => {
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-haspopup", "listbox");
    if (active < 0) return undefined;
    field.setAttribute("aria-controls", id);
    field.setAttribute("aria-activedescendant", `${id}-${active}`);
    return () => {
      field.removeAttribute("aria-controls");
      field.removeAttribute("aria-activedescendant");
    };
  }, [field, active]);
}

/** Has keys of the field do something else, before the field itself hears of them. */
function usePress(field: HTMLTextAreaElement, acts: Record<string, () => void>): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key];
      const isHeld = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
      if (!act || isHeld) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    };
    field.addEventListener("keydown", press, { capture: true });
    return () => field.removeEventListener("keydown", press, { capture: true });
  }, [field]);
}
