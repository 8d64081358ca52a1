using Connectors.Data.Queries;

namespace Connectors.Web.Presentation;

/// <summary>The connectors of an organisation in words.</summary>
public static class ConnectorWords
{
    /// <summary>The sentence of what is out of date.</summary>
    public static string OutOfDate(FilterCounts counts) => (counts.Updates, counts.UpdatesModified) switch
    {
        (0, _) => "Everything is up to date.",
        (1, 0) => "1 update, of an unmodified connector.",
        (1, _) => "1 update, of a modified connector.",
        (var all, 0) => $"{all} updates, all of unmodified connectors.",
        var (all, modified) => $"{all} updates: {all - modified} unmodified, {modified} modified.",
    };
}
