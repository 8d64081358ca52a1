using System.Collections.Frozen;

namespace Connectors.OpenApi.Paging;

/// <summary>The names by which parameters ask for pages.</summary>
internal static class PagingNames
{
    /// <summary>Names that mean one thing.</summary>
    private static readonly FrozenDictionary<string, PagingRole> Certain = Table(
        (PagingRole.Page, "page pageno pagenum pagenumber pageindex pagenr currentpage startpage pageoffset pagecurrent requestedpage pg"),
        (PagingRole.Offset,
            "offset skip skipcount startindex startat startposition startrow startrecord firstresult recordoffset rowoffset resultoffset "
            + "offsetvalue skiprows pagestart startitem"),
        (PagingRole.Token,
            "cursor nextcursor pagecursor aftercursor nexttoken pagetoken nextpagetoken continuation continuationtoken continuationkey "
            + "startingafter startafter exclusivestartkey marker nextmarker bookmark scrollid pagekey nextkey nextpagekey startcursor "
            + "pageafter lastevaluatedkey skiptoken paginationtoken pagingtoken nextpageid nextpage resumptiontoken pagestate cursormark "
            + "endcursor cursorafter paginationkey nextid"),
        (PagingRole.Size,
            "limit perpage pagesize pagelimit maxresults maxpagesize itemsperpage resultsperpage recordsperpage rowsperpage pagelength "
            + "maxitems maxrecords batchsize maxresultcount numberofitems numresults resultlimit recordlimit pagecount countperpage "
            + "limitperpage noofrecords maxrows pagelen"));

    /// <summary>Names that mean it only beside another parameter for pages, and of numbers.</summary>
    private static readonly FrozenDictionary<string, PagingRole> BesideOthers = Table(
        (PagingRole.Page, "p"),
        (PagingRole.Offset, "start from first position startfrom begin"),
        (PagingRole.Token, "after token next continue since afterid sinceid lastid startid startkey"),
        (PagingRole.Size, "size count rows top take num max length results amount maxcount n"));

    public static PagingRole CertainOf(string plain) => Certain.GetValueOrDefault(plain);

    public static PagingRole BesideOthersOf(string plain) => BesideOthers.GetValueOrDefault(plain);

    private static FrozenDictionary<string, PagingRole> Table(params (PagingRole Role, string Names)[] rows) => rows
        .SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Role)))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
