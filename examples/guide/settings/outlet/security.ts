import { crawlerPolicy, tlsPolicy } from "shopwright";

// The outlet stands behind the same walls, under a name of its own.
export default [
  tlsPolicy.patch({ domains: ["outlet.example", "*.outlet.example"] }),
  crawlerPolicy.patch({ sitemaps: ["https://outlet.example/sitemap.xml"] }),
];
