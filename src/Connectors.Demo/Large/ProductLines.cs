using Connectors.Domain.Definitions.Parts;
using static Connectors.Demo.Large.LargeEndpoints;

namespace Connectors.Demo.Large;

/// <summary>The templates of the packages, in the order in which products take turns.</summary>
internal static class ProductLines
{
    private const string Order = "{ \"order\": {{payload}} }", About = "{ \"about\": {{payload}}, \"subject\": \"{{subject}}\" }";

    private static readonly Variable Status = new() { Key = "status", Label = "Status", Help = "open, paid or sent; all where empty." };
    private static readonly Variable Subject = new() { Key = "subject", Label = "Subject", Default = "News" };
    private static readonly Endpoint Campaigns = Receive("campaigns.list", "Receive campaigns", "/campaigns");

    public static ProductLine Shops { get; } = new()
    {
        Category = "eCommerce",
        Colour = "orange",
        Summary = "A web shop: orders, products and customers.",
        Nouns = ["Basket", "Counter", "Market"],
        System = "shop",
        Main = Filtered(Receive("orders.list", "Receive orders", "/orders", Pages)),
        Send = Send("orders.create", "Send order", "/orders", Order),
        Others =
        [
            Receive("products.list", "Receive products", "/products", Offsets),
            Receive("customers.list", "Receive customers", "/customers", Links),
            Receive("stock.list", "Receive stock", "/stock", NextUrls),
        ],
        Old = Settings,
        Later = Receive("events.list", "Receive events", "/events", Tokens),
        Custom = Receive("buyers.list", "Receive buyers", "/customers", Links),
        Modified = (3, 2),
    };

    public static ProductLine Warehouses { get; } = new()
    {
        Category = "Logistics",
        Colour = "teal",
        Summary = "A warehouse: articles, stock and picks.",
        Nouns = ["Shelf", "Depot", "Pallet"],
        System = "shop",
        Main = Receive("articles.list", "Receive articles", "/products", Offsets),
        Send = Send("picks.create", "Send pick", "/orders", Order),
        Others =
        [
            Receive("stock.list", "Receive stock", "/stock", NextUrls),
            Receive("movements.list", "Receive movements", "/events", Tokens),
        ],
        Old = Settings,
        Later = Receive("receivers.list", "Receive receivers", "/customers", Links),
        Custom = Receive("backorders.list", "Receive back orders", "/orders", Pages),
        Modified = (1, 4),
    };

    public static ProductLine Mailings { get; } = new()
    {
        Category = "Marketing",
        Colour = "violet",
        Summary = "A mailing system: contacts, lists and messages.",
        Nouns = ["Post", "Letter", "Courier"],
        System = "mail",
        Main = Receive("contacts.list", "Receive contacts", "/contacts", Pages),
        Send = Send("messages.send", "Send message", "/messages", About, Subject),
        Others = [Receive("lists.list", "Receive lists", "/lists")],
        Old = Campaigns,
        Later = Receive("segments.list", "Receive segments", "/lists"),
        Custom = Receive("audiences.list", "Receive audiences", "/lists"),
        Modified = (2, 4),
    };

    public static ProductLine Relations { get; } = new()
    {
        Category = "CRM",
        Colour = "blue",
        Summary = "Customer relations: activities, accounts and deals.",
        Nouns = ["Circle", "Network", "Handshake"],
        System = "shop",
        Main = Receive("activities.list", "Receive activities", "/events", Tokens),
        Send = Send("deals.create", "Send deal", "/orders", Order),
        Others =
        [
            Receive("accounts.list", "Receive accounts", "/customers", Links),
            Receive("offers.list", "Receive offers", "/products", Offsets),
        ],
        Old = Settings,
        Later = Receive("deals.list", "Receive deals", "/orders", Pages),
        Custom = Receive("renewals.list", "Receive renewals", "/orders", Pages),
        Modified = (1, 4),
    };

    public static ProductLine Ledgers { get; } = new()
    {
        Category = "Finance",
        Colour = "green",
        Summary = "Bookkeeping: invoices, debtors and articles.",
        Nouns = ["Ledger", "Purse", "Tally"],
        System = "shop",
        Main = Filtered(Receive("invoices.list", "Receive invoices", "/orders", Pages)),
        Send = Send("invoices.create", "Send invoice", "/orders", Order),
        Others =
        [
            Receive("debtors.list", "Receive debtors", "/customers", Links),
            Receive("articles.list", "Receive articles", "/products", Offsets),
        ],
        Old = Settings,
        Later = Receive("bookings.list", "Receive bookings", "/events", Tokens),
        Custom = Receive("assets.list", "Receive assets", "/stock", NextUrls),
        Modified = (2, 4),
    };

    public static ProductLine Desks { get; } = new()
    {
        Category = "Support",
        Colour = "pink",
        Summary = "A service desk: requesters, queues and replies.",
        Nouns = ["Helpline", "Desk", "Lantern"],
        System = "mail",
        Main = Receive("requesters.list", "Receive requesters", "/contacts", Pages),
        Send = Send("replies.send", "Send reply", "/messages", About, Subject),
        Others = [Receive("queues.list", "Receive queues", "/lists")],
        Old = Campaigns,
        Later = Receive("teams.list", "Receive teams", "/lists"),
        Custom = Receive("shifts.list", "Receive shifts", "/lists"),
        Modified = (2, 4),
    };

    public static ProductLine Events { get; } = new()
    {
        Category = "Events",
        Colour = "red",
        Summary = "Tickets: visits, visitors and seats.",
        Nouns = ["Ticket", "Stage", "Season"],
        System = "shop",
        Main = Receive("visits.list", "Receive visits", "/events", Tokens),
        Send = Send("seats.create", "Send seat", "/orders", Order),
        Others =
        [
            Receive("visitors.list", "Receive visitors", "/customers", Links),
            Receive("seats.list", "Receive seats", "/stock", NextUrls),
        ],
        Old = Settings,
        Later = Receive("sales.list", "Receive sales", "/orders", Pages),
        Custom = Receive("prices.list", "Receive prices", "/products", Offsets),
        Modified = (1, 4),
    };

    public static IReadOnlyList<ProductLine> All { get; } = [Shops, Warehouses, Mailings, Relations, Ledgers, Desks, Events];

    private static Endpoint Filtered(Endpoint endpoint) =>
        endpoint with { Query = [new NamedValue { Key = "status", Value = "{{status}}" }], Variables = [Status] };
}
