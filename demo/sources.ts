/**
 * The thirteen addresses of the ten blogs: the shape each answers in, how its links look, and how often it
 * writes. Data for the most part, hence its length.
 */
import { renderBear, renderDjango } from "./shapes/atom.ts";
import { renderChangelog } from "./shapes/changelog.ts";
import { renderGhost } from "./shapes/ghost.ts";
import { renderHugo } from "./shapes/hugo.ts";
import { renderJekyll } from "./shapes/jekyll.ts";
import type { Channel, Shape } from "./shapes/shape.ts";
import { renderSubstack } from "./shapes/substack.ts";
import { renderSummaries } from "./shapes/summaries.ts";

/** One address of a blog. */
export interface Source extends Channel {
  render: Shape;
  contentType: string;
  /** Gives the link of a post, exactly as the feed writes it. */
  link: (slug: string, date: Date) => string;
  /** Days between two posts, and the age in days of the newest when the demo starts. */
  pace: number;
  newest: number;
  /** The least and the most minutes that a post takes to read. */
  minutes: [least: number, most: number];
}

const rss = "application/rss+xml; charset=utf-8";
const xml = "application/xml; charset=utf-8";
const atom = "application/atom+xml; charset=utf-8";

/** Gives the facts of a Substack: they all answer alike. */
function describeSubstack(
  host: string,
  facts: Omit<Source, "url" | "site" | "render" | "contentType" | "link">,
): Source {
  const site = `https://${host}/`;
  const link = (slug: string) => `${site}p/${slug}`;
  return { ...facts, url: `${site}feed`, site, render: renderSubstack, contentType: xml, link };
}

function writeDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

const monthName = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });

/** In the order in which a new installation follows them. */
export const sources: readonly Source[] = [
  {
    url: "https://huyenchip.com/feed.xml",
    site: "https://huyenchip.com//",
    blog: "Chip Huyen",
    author: "Chip Huyen",
    render: renderJekyll,
    contentType: xml,
    link: (slug, date) => `https://huyenchip.com//${writeDay(date).replaceAll("-", "/")}/${slug}.html`,
    ...{ pace: 24, newest: 2.2, minutes: [8, 25] },
  },
  {
    url: "https://eugeneyan.com/rss/",
    site: "https://eugeneyan.com/",
    blog: "Eugene Yan",
    author: "Eugene Yan",
    render: renderSummaries,
    contentType: rss,
    link: (slug) => `https://eugeneyan.com//writing/${slug}/`,
    ...{ pace: 40, newest: 6.4, minutes: [6, 14] },
  },
  {
    url: "https://lilianweng.github.io/index.xml",
    site: "https://lilianweng.github.io/",
    blog: "Lil'Log",
    author: "Lilian Weng",
    render: renderHugo,
    contentType: xml,
    link: (slug, date) => `https://lilianweng.github.io/posts/${writeDay(date)}-${slug}/`,
    ...{ pace: 75, newest: 11.6, minutes: [12, 25] },
  },
  {
    url: "https://sebastianraschka.com/rss_feed.xml",
    site: "https://sebastianraschka.com/",
    blog: "Sebastian Raschka, PhD",
    author: "Sebastian Raschka",
    render: renderSummaries,
    contentType: xml,
    link: (slug, date) => `https://sebastianraschka.com/blog/${date.getUTCFullYear()}/${slug}.html`,
    ...{ pace: 16, newest: 3.3, minutes: [4, 9] },
  },
  describeSubstack("magazine.sebastianraschka.com", {
    blog: "Ahead of AI",
    author: "Sebastian Raschka, PhD",
    ...{ pace: 13, newest: 1.4, minutes: [7, 21] },
  }),
  {
    url: "https://simonwillison.net/atom/everything/",
    site: "https://simonwillison.net/",
    blog: "Simon Willison's Weblog",
    author: "Simon Willison",
    render: renderDjango,
    contentType: xml,
    link: (slug, date) => {
      const [year, month, day] = [date.getUTCFullYear(), monthName.format(date), date.getUTCDate()];
      return `https://simonwillison.net/${year}/${month}/${day}/${slug}/`;
    },
    ...{ pace: 0.3, newest: 0.1, minutes: [1, 5] },
  },
  {
    url: "https://karpathy.github.io/feed.xml",
    site: "http://karpathy.github.io/",
    blog: "Andrej Karpathy blog",
    author: "Andrej Karpathy",
    render: renderJekyll,
    contentType: xml,
    link: (slug, date) => `http://karpathy.github.io/${writeDay(date).replaceAll("-", "/")}/${slug}/`,
    ...{ pace: 190, newest: 205, minutes: [9, 25] },
  },
  {
    url: "https://karpathy.bearblog.dev/feed/",
    site: "https://karpathy.bearblog.dev/",
    blog: "karpathy",
    author: "karpathy",
    render: renderBear,
    contentType: atom,
    link: (slug) => `https://karpathy.bearblog.dev/${slug}/`,
    ...{ pace: 45, newest: 17.5, minutes: [2, 8] },
  },
  describeSubstack("www.interconnects.ai", {
    blog: "Interconnects AI",
    author: "Nathan Lambert",
    ...{ pace: 5.4, newest: 0.7, minutes: [5, 12] },
  }),
  describeSubstack("www.oneusefulthing.org", {
    blog: "One Useful Thing",
    author: "Ethan Mollick",
    ...{ pace: 18, newest: 4.5, minutes: [6, 11] },
  }),
  {
    url: "https://gwern.net/changelog",
    site: "https://gwern.net/",
    blog: "Gwern",
    author: "Gwern",
    render: renderChangelog,
    contentType: "text/html; charset=utf-8",
    link: (slug) => `https://gwern.net/${slug}`,
    ...{ pace: 7, newest: 0, minutes: [3, 18] },
  },
  {
    url: "https://www.ruder.io/rss/",
    site: "https://www.ruder.io/",
    blog: "Sebastian Ruder",
    author: "Sebastian Ruder",
    render: renderGhost,
    contentType: rss,
    link: (slug) => `https://www.ruder.io/${slug}/`,
    ...{ pace: 80, newest: 320, minutes: [8, 22] },
  },
  describeSubstack("newsletter.ruder.io", {
    blog: "NLP News",
    author: "Sebastian Ruder",
    ...{ pace: 60, newest: 26, minutes: [4, 10] },
  }),
];
