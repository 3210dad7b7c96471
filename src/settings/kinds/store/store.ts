/** The store itself: the context in which all its other settings are read. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const contact = z.strictObject({
  email: f.email().describe("Mail address that customers write to: service@shop.example."),
  phone: f.phone().optional().describe("Phone number with country code: +862161234567; left out: none is shown."),
});

const address = z.strictObject({
  country: f.country().describe("ISO 3166 code of the country: CN."),
  region: f.string(100).optional().describe("Province, state or the like: 上海市. At most 100 characters."),
  city: f.string(100).describe("City: 上海. At most 100 characters."),
  street: f.string(300).describe("Street, house, floor: 南京西路1000号5楼. At most 300 characters."),
  postalCode: f.string(20).optional().describe("Postal code: 200041. At most 20 characters."),
});

const legalEntity = z.strictObject({
  name: f.string(200).describe("Name of the company as registered: 上海茶里贸易有限公司. At most 200 characters."),
  registration: f
    .string(63)
    .optional()
    .describe("Its number in the register (统一社会信用代码): 91310106MA1FY00000. At most 63 characters."),
  taxNumber: f
    .string(63)
    .optional()
    .describe("Its number for value added tax, where that is another one: DE123456789. At most 63 characters."),
  icpLicence: f
    .string(63)
    .optional()
    .describe("The ICP filing shown at the foot of each page (ICP备案号): 沪ICP备2027000001号. At most 63 characters."),
});

export const store = builtInKind({
  name: "store",
  table: "stores",
  module: "store",
  singleton: true,
  context: true,
  description: "The store itself: its name, currency, time zone and language, by which its other settings are read.",
  schema: z.strictObject({
    title: f.text().describe("The store's name, as customers see it. At most 200 characters."),
    url: f.url().optional().describe("Address at which customers find it: https://flagship.shop.example."),
    currency: f
      .currency()
      .describe("ISO 4217 code of the currency in which all money in the settings is written: CNY."),
    acceptedCurrencies: f
      .set(f.currency())
      .default([])
      .describe(
        "ISO 4217 codes that customers may pay in besides the store's own currency, which is always accepted: HKD.",
      ),
    pricesIncludeTax: z
      .boolean()
      .default(true)
      .describe("Whether prices in the settings have value added tax in them: yes unless given."),
    timeZone: f.timeZone().describe("IANA name of the time zone of the store's wall clock: Asia/Shanghai."),
    locale: f.locale().default("zh-CN").describe("Language of texts that are not written per language: zh-CN, en."),
    otherLocales: f
      .set(f.locale())
      .default([])
      .describe("Languages that customers may choose besides the store's own: en."),
    callbackPaths: f
      .set(f.path())
      .default([])
      .describe(
        "Paths at which payment providers call back, * standing for anything: /pay/*. Never limited or banned.",
      ),
    reviewEvery: f.duration().default("90d").describe("How often every setting should be reviewed: 90d unless given."),
    contact: contact.optional().describe("How customers reach the store; left out: by its chat alone."),
    address: address.optional().describe("Where the store is, which invoices and returns name."),
    legalEntity: legalEntity.optional().describe("The company behind the store, which laws demand to be shown."),
  }),
  examples: {
    default: {
      title: { "zh-CN": "茶里旗舰店", en: "Tea flagship" },
      url: "https://flagship.shop.example",
      currency: "CNY",
      acceptedCurrencies: ["HKD", "USD"],
      pricesIncludeTax: true,
      timeZone: "Asia/Shanghai",
      locale: "zh-CN",
      otherLocales: ["en"],
      callbackPaths: ["/pay/*"],
      reviewEvery: "30d",
      contact: { email: "service@shop.example", phone: "+862161234567" },
      address: {
        country: "CN",
        region: "上海市",
        city: "上海",
        street: "南京西路1000号5楼",
        postalCode: "200041",
      },
      legalEntity: {
        name: "上海茶里贸易有限公司",
        registration: "91310106MA1FY00000",
        taxNumber: "CN91310106MA1FY00000",
        icpLicence: "沪ICP备2027000001号",
      },
    },
  },
});
