/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Audience, DailyWindow, DateText, Duration, Money, Percent, Scope, Text, TimeOfDay, Window } from "./units.js";

/**
 * A coupon: what it is worth, to whom, when, how often, and how it is handed out.
 */
export type CouponSpec =
  | {
      /**
       * Without a threshold.
       */
      type: "basic";
      /**
       * What customers see, such as Spring. At most 200 characters.
       */
      title: Text;
      /**
       * What customers read about its use: not for gift cards. At most 2000 characters.
       */
      description?: Text;
      /**
       * Whether it can be claimed and used; what was claimed is kept.
       */
      enabled?: boolean;
      /**
       * What customers type to use it, SPRING-27; left out: it is claimed or handed out. At most 64 characters.
       */
      code?: string;
      /**
       * What it is worth.
       */
      discount:
        | {
            /**
             * A fixed amount off.
             */
            type: "amount";
            /**
             * How much off, above 0, in the store's currency: 10.00.
             */
            amount: Money;
          }
        | {
            /**
             * A share of the price off.
             */
            type: "percent";
            /**
             * The share of the price taken off, above 0%, up to 100%, such as 15%.
             */
            percentOff: Percent;
            /**
             * How much off at most, in the store's currency: 50.00; "none" for no cap.
             */
            cap: Money | "none";
          }
        | {
            /**
             * No charge for shipping.
             */
            type: "freeShipping";
          };
      /**
       * When it can be claimed; left out: as long as it can be used.
       */
      claim?: Window;
      /**
       * When it can be used.
       */
      validity:
        | {
            /**
             * The same window for everybody.
             */
            type: "window";
            /**
             * When it can be used.
             */
            window: Window;
          }
        | {
            /**
             * For a time after each customer got it.
             */
            type: "afterClaim";
            /**
             * How long it can be used after it was claimed, such as 7d.
             */
            for: Duration;
          };
      /**
       * The hours of each day in which it can be used; left out: all.
       */
      dailyHours?: DailyWindow;
      /**
       * How many there are.
       */
      limits: {
        /**
         * How many are issued in all, from 1, such as 5000; "none" for no limit.
         */
        total: number | "none";
        /**
         * How many one customer may get, from 1, such as 3; "none" for no limit. 1 unless given.
         */
        perCustomer?: number | "none";
        /**
         * How many are issued a day, from 1, such as 500; "none", no limit, unless given.
         */
        perDay?: number | "none";
        /**
         * How much all of them may take off together, in the store's currency: 50000.00; "none", no limit, unless given.
         */
        amount?: Money | "none";
      };
      /**
       * Which products it holds for: all unless given.
       */
      scope?: Scope;
      /**
       * Which customers may use it: all unless given.
       */
      audience?: Audience;
      /**
       * Where it is offered: web (on a desktop), mobileWeb, app, miniProgram (小程序); empty: everywhere.
       */
      platforms?: ("web" | "mobileWeb" | "app" | "miniProgram")[];
      /**
       * The other benefits that may apply to the same order. It holds only where the other side agrees.
       */
      combinesWith?: ("coupons" | "discounts" | "campaigns" | "points" | "memberPrice")[];
      /**
       * Whether a customer gets it back whose whole order is cancelled or refunded while it is valid.
       */
      returnOnRefund?: boolean;
      /**
       * Whether a customer may give it to another (转赠).
       */
      transferable?: boolean;
      /**
       * How long before it ends its owner is reminded, such as 2d; "none", never, unless given.
       */
      remindBefore?: Duration | "none";
      /**
       * How it is handed out, told apart by name.
       */
      distribution?: {
        /**
         * What this way of handing out is called, on-register; one a name. At most 63 characters.
         */
        name: string;
        /**
         * What hands it out.
         */
        trigger:
          | {
              /**
               * Every day at a time.
               */
              type: "schedule";
              /**
               * When it is issued, on the store's wall clock: 10:00.
               */
              at: TimeOfDay;
              /**
               * The first day: 2027-03-01.
               */
              from: DateText;
              /**
               * The last day, included: 2027-03-31.
               */
              until: DateText;
            }
          | {
              /**
               * When a customer registers.
               */
              type: "register";
            }
          | {
              /**
               * After a customer's first order.
               */
              type: "firstOrder";
            }
          | {
              /**
               * On a customer's birthday.
               */
              type: "birthday";
            }
          | {
              /**
               * After each order from an amount on.
               */
              type: "purchase";
              /**
               * What the order must come to at least, in the store's currency: 200.00; 0: any.
               */
              minOrder: Money;
            }
          | {
              /**
               * To a customer who has not ordered for a time, once until the next order.
               */
              type: "inactive";
              /**
               * How long the last order lies back, such as 90d.
               */
              after: Duration;
            };
        /**
         * How many a customer gets each time, from 1, such as 3: 1 unless given.
         */
        quantity?: number;
        /**
         * How many are handed out this way a day, from 1, such as 500; "none" for no limit.
         */
        perDay: number | "none";
        /**
         * Which customers get it: all unless given.
         */
        audience?: Audience;
      }[];
    }
  | {
      /**
       * From an order's amount on (满减).
       */
      type: "threshold";
      /**
       * What customers see, such as Spring. At most 200 characters.
       */
      title: Text;
      /**
       * What customers read about its use: not for gift cards. At most 2000 characters.
       */
      description?: Text;
      /**
       * Whether it can be claimed and used; what was claimed is kept.
       */
      enabled?: boolean;
      /**
       * What customers type to use it, SPRING-27; left out: it is claimed or handed out. At most 64 characters.
       */
      code?: string;
      /**
       * What it is worth.
       */
      discount:
        | {
            /**
             * A fixed amount off.
             */
            type: "amount";
            /**
             * How much off, above 0, in the store's currency: 10.00.
             */
            amount: Money;
          }
        | {
            /**
             * A share of the price off.
             */
            type: "percent";
            /**
             * The share of the price taken off, above 0%, up to 100%, such as 15%.
             */
            percentOff: Percent;
            /**
             * How much off at most, in the store's currency: 50.00; "none" for no cap.
             */
            cap: Money | "none";
          }
        | {
            /**
             * No charge for shipping.
             */
            type: "freeShipping";
          };
      /**
       * When it can be claimed; left out: as long as it can be used.
       */
      claim?: Window;
      /**
       * When it can be used.
       */
      validity:
        | {
            /**
             * The same window for everybody.
             */
            type: "window";
            /**
             * When it can be used.
             */
            window: Window;
          }
        | {
            /**
             * For a time after each customer got it.
             */
            type: "afterClaim";
            /**
             * How long it can be used after it was claimed, such as 7d.
             */
            for: Duration;
          };
      /**
       * The hours of each day in which it can be used; left out: all.
       */
      dailyHours?: DailyWindow;
      /**
       * How many there are.
       */
      limits: {
        /**
         * How many are issued in all, from 1, such as 5000; "none" for no limit.
         */
        total: number | "none";
        /**
         * How many one customer may get, from 1, such as 3; "none" for no limit. 1 unless given.
         */
        perCustomer?: number | "none";
        /**
         * How many are issued a day, from 1, such as 500; "none", no limit, unless given.
         */
        perDay?: number | "none";
        /**
         * How much all of them may take off together, in the store's currency: 50000.00; "none", no limit, unless given.
         */
        amount?: Money | "none";
      };
      /**
       * Which products it holds for: all unless given.
       */
      scope?: Scope;
      /**
       * Which customers may use it: all unless given.
       */
      audience?: Audience;
      /**
       * Where it is offered: web (on a desktop), mobileWeb, app, miniProgram (小程序); empty: everywhere.
       */
      platforms?: ("web" | "mobileWeb" | "app" | "miniProgram")[];
      /**
       * The other benefits that may apply to the same order. It holds only where the other side agrees.
       */
      combinesWith?: ("coupons" | "discounts" | "campaigns" | "points" | "memberPrice")[];
      /**
       * Whether a customer gets it back whose whole order is cancelled or refunded while it is valid.
       */
      returnOnRefund?: boolean;
      /**
       * Whether a customer may give it to another (转赠).
       */
      transferable?: boolean;
      /**
       * How long before it ends its owner is reminded, such as 2d; "none", never, unless given.
       */
      remindBefore?: Duration | "none";
      /**
       * How it is handed out, told apart by name.
       */
      distribution?: {
        /**
         * What this way of handing out is called, on-register; one a name. At most 63 characters.
         */
        name: string;
        /**
         * What hands it out.
         */
        trigger:
          | {
              /**
               * Every day at a time.
               */
              type: "schedule";
              /**
               * When it is issued, on the store's wall clock: 10:00.
               */
              at: TimeOfDay;
              /**
               * The first day: 2027-03-01.
               */
              from: DateText;
              /**
               * The last day, included: 2027-03-31.
               */
              until: DateText;
            }
          | {
              /**
               * When a customer registers.
               */
              type: "register";
            }
          | {
              /**
               * After a customer's first order.
               */
              type: "firstOrder";
            }
          | {
              /**
               * On a customer's birthday.
               */
              type: "birthday";
            }
          | {
              /**
               * After each order from an amount on.
               */
              type: "purchase";
              /**
               * What the order must come to at least, in the store's currency: 200.00; 0: any.
               */
              minOrder: Money;
            }
          | {
              /**
               * To a customer who has not ordered for a time, once until the next order.
               */
              type: "inactive";
              /**
               * How long the last order lies back, such as 90d.
               */
              after: Duration;
            };
        /**
         * How many a customer gets each time, from 1, such as 3: 1 unless given.
         */
        quantity?: number;
        /**
         * How many are handed out this way a day, from 1, such as 500; "none" for no limit.
         */
        perDay: number | "none";
        /**
         * Which customers get it: all unless given.
         */
        audience?: Audience;
      }[];
      /**
       * What an order must come to at least, above 0, in the store's currency: 100.00.
       */
      minSpend: Money;
    }
  | {
      /**
       * For a short time (限时): valid for at most 7d, or in daily hours.
       */
      type: "timed";
      /**
       * What customers see, such as Spring. At most 200 characters.
       */
      title: Text;
      /**
       * What customers read about its use: not for gift cards. At most 2000 characters.
       */
      description?: Text;
      /**
       * Whether it can be claimed and used; what was claimed is kept.
       */
      enabled?: boolean;
      /**
       * What customers type to use it, SPRING-27; left out: it is claimed or handed out. At most 64 characters.
       */
      code?: string;
      /**
       * What it is worth.
       */
      discount:
        | {
            /**
             * A fixed amount off.
             */
            type: "amount";
            /**
             * How much off, above 0, in the store's currency: 10.00.
             */
            amount: Money;
          }
        | {
            /**
             * A share of the price off.
             */
            type: "percent";
            /**
             * The share of the price taken off, above 0%, up to 100%, such as 15%.
             */
            percentOff: Percent;
            /**
             * How much off at most, in the store's currency: 50.00; "none" for no cap.
             */
            cap: Money | "none";
          }
        | {
            /**
             * No charge for shipping.
             */
            type: "freeShipping";
          };
      /**
       * When it can be claimed; left out: as long as it can be used.
       */
      claim?: Window;
      /**
       * When it can be used.
       */
      validity:
        | {
            /**
             * The same window for everybody.
             */
            type: "window";
            /**
             * When it can be used.
             */
            window: Window;
          }
        | {
            /**
             * For a time after each customer got it.
             */
            type: "afterClaim";
            /**
             * How long it can be used after it was claimed, such as 7d.
             */
            for: Duration;
          };
      /**
       * The hours of each day in which it can be used; left out: all.
       */
      dailyHours?: DailyWindow;
      /**
       * How many there are.
       */
      limits: {
        /**
         * How many are issued in all, from 1, such as 5000; "none" for no limit.
         */
        total: number | "none";
        /**
         * How many one customer may get, from 1, such as 3; "none" for no limit. 1 unless given.
         */
        perCustomer?: number | "none";
        /**
         * How many are issued a day, from 1, such as 500; "none", no limit, unless given.
         */
        perDay?: number | "none";
        /**
         * How much all of them may take off together, in the store's currency: 50000.00; "none", no limit, unless given.
         */
        amount?: Money | "none";
      };
      /**
       * Which products it holds for: all unless given.
       */
      scope?: Scope;
      /**
       * Which customers may use it: all unless given.
       */
      audience?: Audience;
      /**
       * Where it is offered: web (on a desktop), mobileWeb, app, miniProgram (小程序); empty: everywhere.
       */
      platforms?: ("web" | "mobileWeb" | "app" | "miniProgram")[];
      /**
       * The other benefits that may apply to the same order. It holds only where the other side agrees.
       */
      combinesWith?: ("coupons" | "discounts" | "campaigns" | "points" | "memberPrice")[];
      /**
       * Whether a customer gets it back whose whole order is cancelled or refunded while it is valid.
       */
      returnOnRefund?: boolean;
      /**
       * Whether a customer may give it to another (转赠).
       */
      transferable?: boolean;
      /**
       * How long before it ends its owner is reminded, such as 2d; "none", never, unless given.
       */
      remindBefore?: Duration | "none";
      /**
       * How it is handed out, told apart by name.
       */
      distribution?: {
        /**
         * What this way of handing out is called, on-register; one a name. At most 63 characters.
         */
        name: string;
        /**
         * What hands it out.
         */
        trigger:
          | {
              /**
               * Every day at a time.
               */
              type: "schedule";
              /**
               * When it is issued, on the store's wall clock: 10:00.
               */
              at: TimeOfDay;
              /**
               * The first day: 2027-03-01.
               */
              from: DateText;
              /**
               * The last day, included: 2027-03-31.
               */
              until: DateText;
            }
          | {
              /**
               * When a customer registers.
               */
              type: "register";
            }
          | {
              /**
               * After a customer's first order.
               */
              type: "firstOrder";
            }
          | {
              /**
               * On a customer's birthday.
               */
              type: "birthday";
            }
          | {
              /**
               * After each order from an amount on.
               */
              type: "purchase";
              /**
               * What the order must come to at least, in the store's currency: 200.00; 0: any.
               */
              minOrder: Money;
            }
          | {
              /**
               * To a customer who has not ordered for a time, once until the next order.
               */
              type: "inactive";
              /**
               * How long the last order lies back, such as 90d.
               */
              after: Duration;
            };
        /**
         * How many a customer gets each time, from 1, such as 3: 1 unless given.
         */
        quantity?: number;
        /**
         * How many are handed out this way a day, from 1, such as 500; "none" for no limit.
         */
        perDay: number | "none";
        /**
         * Which customers get it: all unless given.
         */
        audience?: Audience;
      }[];
      /**
       * What an order must come to at least, above 0, in the store's currency: 100.00.
       */
      minSpend?: Money;
    };
