import type { Script } from "./script.js";

export const restaurant: Script = {
  opening: {
    answering: [
      "Olive Corner, good evening, {agent} here. Is this about a table or an order?",
    ],
    dialling: [
      "Hello {first}, this is {agent} from Olive Corner about your table on {day}.",
    ],
  },
  need: [
    "A table, please.",
    "I'd like to order for pick-up.",
    "Hi, do you have a table on {day}?",
    "I need to cancel a booking.",
  ],
  exchanges: [
    {
      agent: "Happy to help. For how many people?",
      user: [
        "We are {number}.",
        "{number}, and one child.",
        "Just the two of us.",
      ],
    },
    {
      agent: "I can hold a table for {number} on {day} at {time}. Shall I?",
      user: ["Yes please.", "By the window?", "Do you have anything earlier?"],
      tool: {
        name: "check_tables",
        arguments: {
          guests: "{number}",
          day: "{day}",
          hour: "{time}",
        },
        result: {
          free: true,
          table: "{number}",
        },
      },
    },
    {
      agent: "May I have a name for the booking?",
      user: ["{last}.", "{first} {last}.", "Put it under {first}, please."],
    },
    {
      agent: "Does anyone have an allergy that the kitchen should know about?",
      user: [
        "Nuts, yes.",
        "No, we eat everything.",
        "One of us is vegetarian.",
      ],
    },
    {
      agent: "Your order comes to {amount} dollars. It is ready at {time}.",
      user: ["I'll be there.", "Can I pay with a card?", "Great, thanks."],
      tool: {
        name: "place_order",
        arguments: {
          name: "{last}",
          total: "{amount}",
        },
        result: {
          order: "{ref}",
          ready_at: "{time}",
        },
      },
    },
    {
      agent: "Would you like to add a dessert? The lemon cake is very good.",
      user: [
        "Why not, {number} of those.",
        "No, thank you.",
        "Maybe when we're there.",
      ],
    },
    {
      agent: "Is it a special occasion?",
      user: [
        "It's a birthday.",
        "No, just dinner.",
        "Our anniversary, actually.",
      ],
    },
    {
      agent: "We have a terrace as well, if the weather stays nice.",
      user: [
        "Inside is better.",
        "Oh, the terrace then.",
        "We can decide on the day.",
      ],
    },
  ],
  closing: [
    {
      agent: "Anything else I can do?",
      user: ["No, that's all.", "No, see you then."],
    },
    {
      agent: "Lovely. See you on {day}, {first}.",
      user: ["See you.", "Thanks, bye."],
    },
  ],
  summaries: [
    "A table for {number} was booked for {day} at {time} under the name {last}.",
    "{first} ordered for pick-up; the total was {amount} dollars.",
  ],
};
