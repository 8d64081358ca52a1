using Connectors.OpenApi.Operations;
using Connectors.OpenApi.Schemas;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Paging;

/// <summary>The parameters of an operation by which pages are asked for.</summary>
internal sealed class PagingParameters
{
    private readonly List<PagingParameter> _all;

    private PagingParameters(List<PagingParameter> all) => _all = all;

    /// <summary>Whether a parameter in the query asks for further pages, and not only for their size.</summary>
    public bool AsksForPages => Of(PagingRole.Page) is not null || Of(PagingRole.Offset) is not null || Of(PagingRole.Token) is not null;

    /// <summary>The parameters in the query whose names mean nothing but paging.</summary>
    public IEnumerable<PagingParameter> Certain => _all.Where(one =>
        one.In == ParameterLocation.Query && PagingNames.CertainOf(one.Plain) != PagingRole.None);

    /// <summary>Whether a parameter in the query says how many records there are at most.</summary>
    public bool LimitsRecords => Of(PagingRole.Size) is { } size && PagingNames.CertainOf(size.Plain) == PagingRole.Size;

    public static PagingParameters Of(PlacedOperation placed) => Of((placed.Operation.Parameters ?? [])
        .Concat(placed.Item.Parameters ?? [])
        .Where(one => one is { Name: not null, In: not null })
        .DistinctBy(one => (one.Name, one.In)));

    /// <summary>The members of a JSON body, as if they were parameters in the query.</summary>
    public static PagingParameters OfBody(PlacedOperation placed) => Of(
        (placed.Operation.RequestBody?.Content ?? new Dictionary<string, IOpenApiMediaType>())
        .Where(content => content.Key.Contains("json", StringComparison.OrdinalIgnoreCase))
        .Take(1)
        .SelectMany(content => SchemaShape.Of(content.Value?.Schema).Properties)
        .Select(member => new OpenApiParameter { Name = member.Key, In = ParameterLocation.Query, Schema = member.Value }));

    private static PagingParameters Of(IEnumerable<IOpenApiParameter> declared)
    {
        var all = declared.SelectMany(Sent).Where(one => one.IsScalar && !one.IsDate).ToList();
        var certain = all.ConvertAll(one => one with { Role = CertainRole(one) });
        var several = certain.Exists(one => one.Role != PagingRole.None) || IsPair(all);
        return new PagingParameters([.. certain
            .Select(one => one.Role == PagingRole.None && several ? one with { Role = RoleBesideOthers(one) } : one)
            .Where(one => one.Role != PagingRole.None)]);
    }

    /// <summary>The parameter of the query with a role; null without one.</summary>
    public PagingParameter? Of(PagingRole role) => All(role).FirstOrDefault();

    /// <summary>The parameters of the query with a role, those with certain names first.</summary>
    public IEnumerable<PagingParameter> All(PagingRole role) => _all
        .Where(one => one.Role == role && one.In == ParameterLocation.Query)
        .OrderBy(one => PagingNames.CertainOf(one.Plain) == PagingRole.None);

    /// <summary>The parameter with a role in another place.</summary>
    public PagingParameter? Elsewhere(PagingRole role, ParameterLocation place) =>
        _all.Find(one => one.Role == role && one.In == place);

    private static PagingRole CertainRole(PagingParameter one) => PagingNames.CertainOf(one.Plain) switch
    {
        // A text called offset is a token that the page before gave.
        PagingRole.Offset or PagingRole.Page when one.IsText && one.Plain is "offset" => PagingRole.Token,
        PagingRole.Token when one.IsNumber && one.Plain is "nextpage" => PagingRole.Page,
        var role => role,
    };

    // "start" and "rows", "from" and "size".
    private static bool IsPair(List<PagingParameter> all) =>
        all.Exists(one => RoleBesideOthers(one) is PagingRole.Page or PagingRole.Offset)
        && all.Exists(one => RoleBesideOthers(one) == PagingRole.Size);

    private static PagingRole RoleBesideOthers(PagingParameter one) => PagingNames.BesideOthersOf(one.Plain) switch
    {
        PagingRole.Token => PagingRole.Token,
        var role => one.IsNumber ? role : PagingRole.None,
    };

    // The members of an object in the query are sent one by one, in brackets where it is a deep object.
    private static IEnumerable<PagingParameter> Sent(IOpenApiParameter declared)
    {
        var schema = declared.Schema ?? declared.Content?.Values.FirstOrDefault()?.Schema;
        var shape = SchemaShape.Of(schema);
        if (declared.In != ParameterLocation.Query || !shape.IsObject)
            return [new PagingParameter(declared.Name!.Trim(), declared, schema, declared.Description ?? "")];
        return shape.Properties.Select(member => new PagingParameter(
            declared.Style == ParameterStyle.DeepObject ? $"{declared.Name}[{member.Key}]" : member.Key,
            declared,
            member.Value,
            member.Value.Description ?? ""));
    }
}
