using Connectors.Domain.Merging.Compatibility;
using static Connectors.Demo.Large.ReleaseSteps;

namespace Connectors.Demo.Large;

/// <summary>Which story each product has: first match wins.</summary>
internal static class Stories
{
    /// <summary>How many products a line has.</summary>
    public const int ProductsPerLine = (LargeCounts.Connectors - LargeCounts.UsualConnectors) / 7;

    // One question each, so that products of a line ask the same.
    private static readonly Dictionary<ProductLine, Story> Asking = new()
    {
        [ProductLines.Shops] = new(Texts, Accept) { Edit = LargeEdits.OtherAccept },
        [ProductLines.Mailings] = new(PageSize) { Edit = LargeEdits.PageSize },
        [ProductLines.Ledgers] = new(Optional) { Edit = LargeEdits.Language },
        [ProductLines.Desks] = new(Later, Removal) { Edit = LargeEdits.OldEndpoint },
        [ProductLines.Warehouses] = new(Pace) { Edit = LargeEdits.Pace },
        [ProductLines.Relations] = new(Pace, Texts) { Edit = LargeEdits.Pace },
        [ProductLines.Events] = new(Texts, Pace) { Edit = LargeEdits.Pace },
    };

    private static readonly IReadOnlyList<Story> Clean =
    [
        new(Texts) { Edit = LargeEdits.Custom },
        new(Later) { Edit = LargeEdits.Pace },
        new(Later, Accept) { Edit = LargeEdits.Header },
        new(Texts, Optional) { Edit = LargeEdits.PageSize },
        new(Texts, Accept) { Edit = LargeEdits.SameAccept },
        new(Optional) { Edit = LargeEdits.Custom },
        new(Documentation, PageSize) { Edit = LargeEdits.SamePageSize },
        new(Renaming) { Edit = LargeEdits.CustomAndPace },
        new(Accept, Pace) { Edit = LargeEdits.PageSize, Installed = 1 },
    ];

    // Each needs a consent.
    private static readonly Dictionary<ProductLine, Story> Widening = new()
    {
        [ProductLines.Warehouses] = new(Writing),
        [ProductLines.Events] = new(Texts, Writing),
        [ProductLines.Relations] = new(Scope),
        [ProductLines.Ledgers] = new(TokenHost),
    };

    private static readonly IReadOnlyList<Story> Harmless =
    [
        new(Texts), new(Later), new(Accept), new(Texts, PageSize), new(Optional), new(Later, Pace) { Installed = 1 },
        new(Documentation, Texts), new(PageSize), new(Pace, Later) { Installed = 1 }, new(Texts, Optional),
    ];

    // For others: no flow here uses what goes. The last one's version says less than it does.
    private static readonly IReadOnlyList<Story> Breaking =
    [
        new(Removal), new(Texts, Renaming), new(Needed), new(Later, Version2) { Installed = 1 },
        new(Removal with { Bump = VersionBump.Patch, Notes = "Tidied up." }),
    ];

    private static readonly Story UpToDate = new(Texts) { Installed = 1 };

    /// <param name="line">The product's line.</param>
    /// <param name="place">Its place within the line, from 0.</param>
    /// <param name="number">Its place among all products, from 0.</param>
    public static Story Of(ProductLine line, int place, int number) => (line.Modified, ProductsPerLine - place) switch
    {
        (var (asking, _), _) when place < asking => Asking[line],
        (var (asking, clean), _) when place < asking + clean => Clean[number % Clean.Count],
        (_, 1) when Widening.TryGetValue(line, out var story) => story,
        (_, 2) when line.System == "shop" => UpToDate,
        _ when number % 5 == 0 => Breaking[number / 5 % Breaking.Count],
        _ => Harmless[(number - number / 5) % Harmless.Count],
    };
}
