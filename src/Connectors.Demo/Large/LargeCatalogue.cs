using Connectors.Domain.Catalog;

namespace Connectors.Demo.Large;

/// <summary>The invented packages that come with size Large: the same at every start.</summary>
internal static class LargeCatalogue
{
    private static readonly string[] FirstWords =
    [
        "Quiet", "Amber", "North", "Velvet", "Copper", "Lucky", "Harbour", "Silver", "Maple", "Open", "Crimson", "Little", "Granite",
        "Sunny", "Paper", "Western", "Golden", "Swift", "Cedar", "Royal", "Misty", "Early", "Iron", "Bright", "Urban", "Juniper", "Twin",
    ];

    private static readonly Lazy<IReadOnlyList<Product>> All = new(() => [.. Numbers.Select(Make)]);

    public static IReadOnlyList<Product> Products => All.Value;

    /// <summary>Their names in the marketplace.</summary>
    public static IEnumerable<string> Packages => Numbers.Select(number => PackageId.Suggest(NameOf(number)));

    private static IEnumerable<int> Numbers => Enumerable.Range(0, Stories.ProductsPerLine * ProductLines.All.Count);

    private static Product Make(int number) =>
        new(LineOf(number), NameOf(number), number, Stories.Of(LineOf(number), PlaceOf(number), number));

    private static string NameOf(int number) =>
        $"{FirstWords[PlaceOf(number)]} {LineOf(number).Nouns[PlaceOf(number) % LineOf(number).Nouns.Count]}";

    private static ProductLine LineOf(int number) => ProductLines.All[number % ProductLines.All.Count];

    private static int PlaceOf(int number) => number / ProductLines.All.Count;
}
