using System.Collections.Frozen;
using Connectors.OpenApi.Schemas;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Records;

/// <summary>What a member of a response is there for.</summary>
internal enum MemberUse
{
    /// <summary>Part of the thing that the response is.</summary>
    Content,

    /// <summary>Names the thing that the response is.</summary>
    Identity,

    /// <summary>Says where more records are.</summary>
    Paging,

    /// <summary>Says how many records there are.</summary>
    Count,

    /// <summary>Says how the request went.</summary>
    Notice,
}

/// <summary>Names that envelopes use around their records. First match wins.</summary>
internal static class EnvelopeNames
{
    private static readonly FrozenSet<string> Identities = Set("id uuid guid identifier");

    private static readonly FrozenSet<string> Pages = Set(
        "page pages pageno pagenumber pageindex pagenum currentpage totalpages totalpage pagecount numpages numberofpages lastpage "
        + "firstpage perpage pagesize itemsperpage resultsperpage limit offset skip "
        + "skipped startindex startat more morepages morerecords ismore "
        + "islast islastpage isfirst isfirstpage prev previous previouspage prevpage prevpageurl "
        + "previouspageurl firstpageurl lastpageurl scrollid pager pageable endofrecords truncated istruncated exceededtransferlimit");

    private static readonly FrozenSet<string> Counts = Set(
        "count totalcount totalitems totalresults totalrecords totalelements totalsize totalhits totalrows totalnumber totalentries "
        + "odatacount numfound resultcount resultscount recordcount recordscount "
        + "recordstotal rowcount itemcount itemscount numberofelements "
        + "numberofresults numberofrecords numresults matches hitcount countreturned fullcount filteredcount recordsfiltered");

    private static readonly FrozenSet<string> Notices = Set(
        "object kind type etag status statuscode code message messages msg success ok issuccess error errors errorcode errormessage "
        + "haserror warning warnings requestid correlationid traceid timestamp time took "
        + "duration version apiversion self href url uri odatacontext "
        + "context meta metadata info included facets aggregations jsonapi links responsecode responsemessage responsestatus debug "
        + "servertime sort sortby orderby filter filters query querytime maxscore timedout first last empty");

    public static MemberUse UseOf(string name, SchemaShape shape) => UseOf(name, shape, isInside: false);

    private static MemberUse UseOf(string name, SchemaShape shape, bool isInside) => PlainName.Of(name) switch
    {
        var plain when Identities.Contains(plain) => MemberUse.Identity,
        var plain when IsPaging(plain) => MemberUse.Paging,
        // A total may be an amount of money.
        "total" or "totals" => shape.Is(JsonSchemaType.Integer) || shape.IsObject ? MemberUse.Count : MemberUse.Content,
        var plain when Counts.Contains(plain) => MemberUse.Count,
        "meta" or "metadata" or "info" or "links" or "resultinfo" or "resultset" when !isInside && InsideOf(shape) is { } inside => inside,
        var plain when Notices.Contains(plain) => MemberUse.Notice,
        _ => MemberUse.Content,
    };

    /// <summary>Whether a list of this name goes with the records, rather than being them.</summary>
    public static bool IsBeside(string name) =>
        PlainName.Of(name) is "errors" or "warnings" or "messages" or "notices" or "links" or "link" or "included" or "facets"
            or "aggregations";

    private static bool IsPaging(string plain) =>
        Pages.Contains(plain)
        || plain.StartsWith("next", StringComparison.Ordinal) || plain.StartsWith("odatanext", StringComparison.Ordinal)
        || plain.StartsWith("hasmore", StringComparison.Ordinal) || plain.StartsWith("hasnext", StringComparison.Ordinal)
        || plain.Contains("cursor", StringComparison.Ordinal) || plain.Contains("continuation", StringComparison.Ordinal)
        || plain.Contains("paging", StringComparison.Ordinal) || plain.Contains("pagination", StringComparison.Ordinal)
        || plain is "pageinfo" or "pagedetails" or "pagemetadata" or "pagetoken" or "bookmark" or "marker";

    private static MemberUse? InsideOf(SchemaShape shape)
    {
        var uses = shape.Properties.Select(member => UseOf(member.Key, SchemaShape.Of(member.Value), isInside: true)).ToList();
        return uses.Contains(MemberUse.Paging) ? MemberUse.Paging : uses.Contains(MemberUse.Count) ? MemberUse.Count : null;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
