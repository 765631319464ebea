import { useMemo, useState } from "preact/hooks";
import { hasWords } from "@/reading/quoteText";
import { findBody } from "@/storage/bodies";
import type { ListedPost } from "@/storage/posts";
import { type Quote, quotesOf, removeQuote, restoreQuote } from "@/storage/quotes";
import { CrossIcon } from "../icons";
import { useObserved } from "../useObserved";
import { say } from "../words";
import type { ActiveTab } from "./activeTab";
import { goToPlace } from "./places";
import { textOfBody } from "./textOfBody";
import { useKeyOf } from "./useKeyOf";

/** What was quoted from a post, each with the way back to its place. */
export function QuoteList({ post, tab }: { post: ListedPost; tab: ActiveTab }) {
  const { value: quotes } = useObserved(() => quotesOf(post.key), [post.key]);
  const { value: body } = useObserved(async () => ({ html: await findBody(post.key) }), [post.key]);
  const text = useMemo(() => textOfBody(body?.html), [body?.html]);
  const [removed, setRemoved] = useState<string>();
  const quoteKey = useKeyOf("quote");
  if (!quotes) return null;
  const remove = async (quote: Quote) => {
    await removeQuote(quote.id, Date.now());
    setRemoved(quote.id);
  };
  const restore = async (id: string) => {
    await restoreQuote(id, Date.now());
    setRemoved(undefined);
  };
  return (
    <section class="quotes" aria-label={say("quotes")}>
      <h2 class="label">{say("quotes")}</h2>
      {quotes.length === 0 && (
        <p class="hint">{quoteKey ? say("howToQuote", { keys: quoteKey }) : say("howToQuoteByMenu")}</p>
      )}
      <ul>
        {quotes.map((quote) => (
          <QuoteLine
            key={quote.id}
            quote={quote}
            post={post}
            tab={tab}
            hasChanged={isLost(quote, text)}
            remove={() => void remove(quote)}
          />
        ))}
      </ul>
      <p class="hint" role="status">
        {removed !== undefined && (
          <>
            {say("quoteRemoved")}{" "}
            <button type="button" class="quiet" onClick={() => void restore(removed)}>
              {say("undo")}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

/**
 * Only the text that a feed gave can tell that a page has changed, and only for words that it once had: the page itself is not
 * asked, captions and comments stand in no feed, and of a page of elsewhere no text is kept.
 */
function isLost(quote: Quote, text: string | undefined): boolean {
  return quote.inText === true && text !== undefined && !hasWords(text, quote.exact);
}

interface LineProps {
  quote: Quote;
  post: ListedPost;
  tab: ActiveTab;
  hasChanged: boolean;
  remove: () => void;
}

function QuoteLine({ quote, post, tab, hasChanged, remove }: LineProps) {
  return (
    <li>
      <blockquote dir="auto">{quote.exact}</blockquote>
      {hasChanged && <p class="changed">{say("pageChanged")}</p>}
      <p class="acts">
        {post.link && (
          <button type="button" class="quiet way" onClick={() => void goToPlace(post, quote, tab)}>
            {say("backToPlace")}
          </button>
        )}
        <button
          type="button"
          class="tool"
          aria-label={say("removeQuote")}
          title={say("removeQuote")}
          onClick={remove}
        >
          <CrossIcon />
        </button>
      </p>
    </li>
  );
}
