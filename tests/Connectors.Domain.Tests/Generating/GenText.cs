using CsCheck;

namespace Connectors.Domain.Tests.Generating;

/// <summary>Random texts and keys, awkward ones among them.</summary>
internal static class GenText
{
    private static readonly string[] Words =
    [
        "orders", "Receive", "a", "é", "e\u0301", "😀", "\ufb33", "{", "}}", "\"", "\\", "\n", "\t", "/", "\u0001", " ", "0", "<b>"
    ];

    public static readonly Gen<string> Text = Gen.OneOf(Words).Array[0, 6]
        .Select(string.Concat)
        .Where(text => !text.Contains("{{", StringComparison.Ordinal));

    public static readonly Gen<string> Name = Gen.OneOf("Orders", "Customers", "Stock", "Réfunds", "注文")
        .Select(Gen.Int[1, 99], (word, number) => $"{word} {number}");

    /// <summary>Keys from a small pool, so that random definitions meet each other.</summary>
    public static readonly Gen<string> Key =
        Gen.OneOf("orders", "orders.list", "Orders", "refunds", "a b", "filter[x]", "\ufb33", "😀", "z")
        .Select(Gen.Int[0, 5], (word, number) => number == 0 ? word : $"{word}{number}");

    /// <summary>Up to <paramref name="most"/> places of fields, each once, none of which lies inside another.</summary>
    public static Gen<string[]> FieldKeys(int most) =>
        Gen.OneOf("id", "order.id", "order.lines[].sku", "order.lines[].amount", "tags[]", "['a.b']", "note").Array[0, most]
            .Select(keys => keys.Distinct(StringComparer.Ordinal).ToArray());

    /// <summary>Up to <paramref name="most"/> keys, each once.</summary>
    public static Gen<string[]> Keys(int most) => Key.Array[0, most].Select(keys => keys.Distinct(StringComparer.Ordinal).ToArray());
}
