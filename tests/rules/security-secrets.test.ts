/** What is taken for a secret, and what is not. Values are put together here, so that no scanner of this repository stops at them. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { plainSecret } from "../../src/documents/load/plain-secret.js";
import { builtInKinds } from "../../src/settings/kinds/registry.js";
import { article } from "../../src/settings/kinds/service/article.js";
import { articleCategory } from "../../src/settings/kinds/service/article-category.js";
import { document } from "../../src/settings/rules/rule.js";
import { randomRun } from "../../src/settings/rules/security/secrets/random-text.js";
import { knownSecret } from "../../src/settings/rules/security/secrets/secret-formats.js";
import { textsIn } from "../../src/settings/rules/security/secrets/texts.js";
import { foundBy } from "../support/found-by.js";

/** Refused when it is read, known by its format, or suspected. */
function takenFor(text: string): string | null {
  const known = plainSecret(text) ?? knownSecret(text)?.what;
  return known ?? (randomRun(text) === null ? null : "drawn by chance");
}

const a16 = "k3Zq9TfW2xLb7RsN";
const hex32 = "9f86d081884c7d659a2feaa0c55ad015";
const SECRETS: readonly (readonly [string, string])[] = [
  ["an AWS access key", `AKIA${"IOSFODNN7EXAMPLE"}`],
  ["an Alibaba Cloud access key", `LTAI${"5tAbCdEfGhIjKlMnOpQr"}`],
  ["a GitHub token", `ghp_${"a1B2".repeat(9)}`],
  ["a GitHub token", `github_pat_${"a1B2".repeat(12)}`],
  ["a Slack token", `xoxb-${"123456789012"}-abcdef`],
  ["a Slack token", `https://hooks.slack.com/services/${"T0000000"}/B0000000/${a16}`],
  ["a Stripe key", `sk_${"live"}_${"a1B2".repeat(6)}`],
  ["a JSON Web Token", `eyJhbGciOiJIUzI1NiJ9.${"eyJzdWIiOiIxMjM0In0"}.abc-_1`],
  ["a private key", `-----BEGIN ${"RSA PRIVATE KEY"}-----`],
  [
    "a chat robot's address with its key",
    `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa`.replace("7xxx", "7b2c"),
  ],
  ["a chat robot's address with its key", `https://oapi.dingtalk.com/robot/send?access_token=${hex32}${hex32}`],
  [
    "a chat robot's address with its key",
    "https://open.feishu.cn/open-apis/bot/v2/hook/1f0a9c7e-33b2-4d52-8a35-2f6a1b6e0c11",
  ],
  [
    "a chat robot's address with its key",
    "群机器人：open.larksuite.com/open-apis/bot/v2/hook/1f0a9c7e-33b2-4d52-8a35-2f6a1b6e0c11。",
  ],
  ["an address with a password", "postgres://shop:hunter22@db.shop.example/shop"],
  ["an address with a password", "redis://:s3cr3tpw@cache:6379/0"],
  ["an address with a password", "https://erp:9f86d081@hooks.shop.example/orders"],
  ["an address with a password", "备份位置 sftp://backup:Wo3deMima@nas.shop.example/shop"],
  ["a Google API key", `AIza${"SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q"}`],
  ["a Google client secret", `GOCSPX-${"a1B2c3D4e5F6g7H8i9J0k1L2m3N4"}`],
  ["a Tencent Cloud access key", `AKID${"z8krbsJ5yKBZQpn74WFkmLPx3gnPhESA"}`],
  ["a GitLab token", `glpat-${"a1B2c3D4e5F6g7H8i9J0"}`],
  ["an npm token", `npm_${"a1B2".repeat(9)}`],
  ["a SendGrid key", `SG.${"a1B2c3D4e5F6g7H8i9J0k1"}.${"a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V"}`],
  ["a Shopify token", `shpat_${hex32}`],
  ["a Telegram bot's token", `110201543:${"AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"}`],
  ["an age key", `AGE-SECRET-KEY-1${"QQPQ4Z3Y".repeat(7)}QQ`],
  ["an AI provider's key", `sk-proj-${"a1B2c3D4e5".repeat(4)}`],
  ["a password or secret that is named so", "https://erp.example/hook?password=hunter22"],
  ["a password or secret that is named so", "https://erp.example/hook?shop=1&client_secret=Zt7pQ"],
  ["a password or secret that is named so", "Server=db;User Id=shop;Password=hunter22;"],
  ["a password or secret that is named so", "DB_PASSWORD=hunter22"],
  ["a key or token that is named so", `https://erp.example/hook?token=${a16}`],
  ["a key or token that is named so", `https://erp.example/hook?x=1&api_key=${hex32}`],
  ["a key or token that is named so", `https://erp.example/hook?sign=${hex32}`],
  ["a key or token that is named so", `[报表](https://erp.example/report?access_token=${a16}4d)`],
  ["an authorization header", `Authorization: Bearer ${a16}4d`],
  ["drawn by chance", "q7Rk2xVb9TzLm4WcY8NpD3sF"],
  ["drawn by chance", `商户密钥 ${hex32}，请勿外传`],
  ["drawn by chance", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzH4Q8tLs2v"],
  ["drawn by chance", "0f4d8a2b6c9e1d3f5a7b0c2e4d6f8a1b3c5d7e9f0a2b4c6d8e0f1a3b5c7d9e1f"],
  ["drawn by chance", "x8d2k4m9q1z7w3v5b6n0c8f2"],
  ["drawn by chance", "K7M-2Q9X-4TZ8-W3VB-6N0C-8F2D"],
];

test.each(SECRETS)("%s", (what, text) => {
  expect(takenFor(text)).toBe(what);
});

const HARMLESS: readonly string[] = [
  "",
  "Spring sale: 10 % off everything from 1 March to 1 April 2027",
  "Antidisestablishmentarianism and Donaudampfschifffahrtsgesellschaft",
  "满200减30，仅限茶叶类目，每人限领一张，2027年3月1日至4月1日有效。",
  "订单编号FS-202703-00001234的退款将在3个工作日内到账。",
  "The password is never asked for by our staff. Password: choose a long one.",
  "密码=请联系管理员",
  "Reset your password: https://shop.example/account/password?step=2",
  "https://shop.example/search?key=longjing&sort=price",
  "https://shop.example/search?key=green-tea-from-hangzhou",
  "https://shop.example/search?key=green-tea-2027-from-hangzhou",
  "https://shop.example/p?sign=in&auth=required",
  `https://shop.example/hook?token={token}&password=$${"{PASSWORD}"}`,
  "https://shop.example/hook?secret=<secret>&token=your-token-goes-here-1",
  "https://shop.example/hook?password=********",
  "postgres://user:password@host/database",
  "postgres://shop:<password>@db/shop",
  `postgres://shop:$${"{PGPASSWORD}"}@db/shop`,
  "postgres://shop@db.shop.example:5432/shop",
  "https://shop.example:8443/orders",
  "http://localhost:3000/@fs/index",
  "mailto:service@shop.example",
  "https://acme-v02.api.letsencrypt.org/directory",
  "https://cdn.shop.example/images/9f86d081884c7d659a2feaa0c55ad015.jpg",
  "![](/uploads/2027/03/9f86d081884c7d659a2feaa0c55ad015.webp)",
  "![tea](../images/q7Rk2xVb9TzLm4WcY8NpD3sF.png)",
  `<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4">`,
  "[Terms](https://shop.example/terms#section-4-2-of-2027) and [returns](/returns-2027-03)",
  "/var/backups/shop/2027/nightly-full-2027-03-01",
  "oss-cn-shanghai/shop-backups/nightly",
  "s3://shop-backups-eu-west-1/nightly/2027",
  "nas01.shop.example:/backups/2027/weekly",
  "TEA-250-LONGJING-2027-SPRING-GIFTBOX",
  "LONGJING2027SPRINGFIRSTFLUSH250G",
  "SKU-0001-0002-0003-0004-0005",
  "6901234567892 6901234567908",
  "203.0.113.0/24, 2001:db8:10::/48",
  "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
  "*/15 8-23 * * 1-5",
  "#1a2b3c #ff00aa88 rgba(12,34,56,0.5)",
  "1f0a9c7e-33b2-4d52-8a35-2f6a1b6e0c11",
  "01ARZ3NDEKTSV4RRFFQ69G5FAV",
  "507f1f77bcf86cd799439011",
  "da39a3ee5e6b4b0d3255bfef95601890afd80709",
  "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
  "ou_7d8a6e6df7621556ce0d21922b676706ccs",
  "91310106MA1FY00000",
  "沪ICP备2027000001号",
  "DE89370400440532013000",
  "ES9121000418450200051332",
  "FS-202703-0000000000012345",
  "customer.address.streetAndNumberOfTheHouse2",
  "thisIsAVeryLongIdentifier2InCamelCase3",
  "snake_case_identifier_number_2_of_10_parts",
  "kebab-case-name-of-2027-spring-campaign-02",
  "eval[(]base64_decode",
  "(?i)document[.]write[(]unescape",
  "1234567890123456789012345678901234567890",
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1",
  "--------------------------------------------------",
  "=================== 1 ====================",
  "=SUM(A1:A20)+VLOOKUP(B2,C3:D400,2,FALSE)",
  "iPhone15ProMax256GBNaturalTitanium",
  "WH-1000XM5/WH-1000XM4/WF-1000XM5/LinkBuds",
  "Basic information about bearer bonds",
  "Basic membership2027forEverybody",
  "token economy, key figures, secret santa = fun",
  "We sign: yes. Auth = none. key=value",
  "2027-03-01T00:00/2027-04-01T00:00",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
];

test.each(HARMLESS)("%j is no secret", (text) => {
  expect(takenFor(text)).toBeNull();
});

describe("the kinds' own examples", () => {
  it.each(builtInKinds.map(({ kind }) => kind))("of $name hold none", (kind) => {
    for (const spec of Object.values(kind.examples ?? {})) {
      const found = textsIn(kind.spec, spec, (text) => takenFor(text) !== null).filter(({ isCode }) => !isCode);
      expect(found).toEqual([]);
    }
  });
});

describe("what is said of it", () => {
  const category = document(articleCategory, "staff", { title: "For staff" });
  const page = (body: string | Record<string, string>) =>
    document(article, "page", { title: "A page", category: "staff", owner: "shop", body, reviewedOn: "2027-03-01" });
  const both = (body: string | Record<string, string>) =>
    ["security/secret-in-text", "security/secret-suspected"].flatMap((code) => foundBy(code, [category, page(body)]));

  it.each([
    [
      "Log in by https://erp:9f86d081@erp.example/",
      "article.page body: article.page holds what looks like an address with a password: 8 characters, which are not repeated here.",
    ],
    [
      "The key is q7Rk2xVb9TzLm4WcY8NpD3sF.",
      "article.page body: article.page holds 24 letters and digits that form no words. They are not repeated here.",
    ],
  ])("%s: where, what, how long, and once", (body, told) => {
    expect(both(body)).toEqual([told]);
    expect(both({ "zh-CN": "正文", en: body })).toEqual([told.replace(" body:", " body.en:")]);
  });

  it("a secret that is named so and drawn by chance is told once", () => {
    expect(both("DB_PASSWORD=q7Rk2xVb9TzLm4WcY8NpD3sF")).toEqual([
      "article.page body: article.page holds what looks like a password or secret that is named so: 24 characters, which are not repeated here.",
    ]);
  });

  it("never repeats the value (fault 59)", () => {
    for (const [, text] of SECRETS) {
      for (const said of both(`See ${text} there`)) {
        const parts = text.match(/[A-Za-z0-9]{8,}/g) ?? [];
        for (const part of parts.filter((each) => /\d/.test(each))) expect(said).not.toContain(part);
      }
    }
  });
});

describe("keys drawn by chance", () => {
  const drawn = (letters: string, length: number) =>
    fc.array(fc.constantFrom(...letters), { minLength: length, maxLength: length }).map((each) => each.join(""));
  it.each([
    ["of 62 letters, 32 long", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 32, 0.9],
    ["hexadecimal, 32 long", "0123456789abcdef", 32, 0.9],
    ["hexadecimal, 64 long", "0123456789abcdef", 64, 0.9],
    ["small letters and digits, 32 long", "abcdefghijklmnopqrstuvwxyz0123456789", 32, 0.85],
  ])("%s are nearly all found", (_, letters, length, share) => {
    const keys = fc.sample(drawn(letters, length), { numRuns: 500, seed: 1 });
    expect(keys.filter((key) => randomRun(key) !== null).length / keys.length).toBeGreaterThan(share);
  });

  it("words and numbers put together are not", () => {
    const word = fc.constantFrom(
      "spring",
      "Sale",
      "TEA",
      "gift-box",
      "long_jing",
      "2027",
      "03",
      "250g",
      "flagship",
      "Order",
      "v2",
    );
    const name = fc
      .array(word, { minLength: 3, maxLength: 9 })
      .chain((words) => fc.constantFrom("-", "_", "/").map((joint) => words.join(joint)));
    fc.assert(fc.property(name, (text) => randomRun(text) === null));
  });
});
