using Connectors.Domain.Definitions.Parts;

namespace Connectors.Demo.Large;

/// <summary>What the organisation changes of a connector.</summary>
/// <param name="line">The product's line.</param>
/// <param name="content">The installed release.</param>
internal delegate ConnectorContent LargeEdit(ProductLine line, ConnectorContent content);

/// <summary>The edits of the demo organisation.</summary>
internal static class LargeEdits
{
    public static ConnectorContent Custom(ProductLine line, ConnectorContent content) => content.Add(line.Custom);

    public static ConnectorContent Pace(ProductLine line, ConnectorContent content) =>
        content with { RateLimit = content.RateLimit! with { Requests = 10 } };

    public static ConnectorContent Header(ProductLine line, ConnectorContent content) =>
        content.Change(line.Main.Key, endpoint => endpoint.WithHeader("X-Requested-By", "Demo Trading"));

    public static ConnectorContent PageSize(ProductLine line, ConnectorContent content) =>
        content.Change(line.Main.Key, endpoint => endpoint.WithPageSize(50));

    public static ConnectorContent CustomAndPace(ProductLine line, ConnectorContent content) => Pace(line, Custom(line, content));

    /// <summary>What the release brings as well.</summary>
    public static ConnectorContent SameAccept(ProductLine line, ConnectorContent content) =>
        content.Change(line.Main.Key, endpoint => endpoint.WithHeader("Accept", ReleaseSteps.NewAccept));

    /// <summary>What the release brings as well, and something more.</summary>
    public static ConnectorContent SamePageSize(ProductLine line, ConnectorContent content) =>
        Header(line, content).Change(line.Main.Key, endpoint => endpoint.WithPageSize(ReleaseSteps.NewPageSize));

    public static ConnectorContent OtherAccept(ProductLine line, ConnectorContent content) =>
        content.Change(line.Main.Key, endpoint => endpoint.WithHeader("Accept", "application/json;profile=full"));

    public static ConnectorContent Language(ProductLine line, ConnectorContent content) =>
        content.Change(line.Main.Key, endpoint => endpoint.WithHeader(ReleaseSteps.Language, "en-GB"));

    public static ConnectorContent OldEndpoint(ProductLine line, ConnectorContent content) =>
        content.Change(line.Old.Key, endpoint => endpoint.WithHeader("X-Requested-By", "Demo Trading"));
}
