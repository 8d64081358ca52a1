using System.Text.Json.Nodes;

namespace Connectors.OpenApi.Repairs;

/// <summary>Repairs what documents often get wrong and what can mean only one thing, before the library reads it.</summary>
internal static class DocumentRepairs
{
    public static RepairList Apply(JsonObject document)
    {
        var repairs = new RepairList();
        MergeKeys.Expand(document);
        VersionRepair.Apply(document, repairs);
        HostRepair.Apply(document, repairs);
        PathRepairs.Apply(document, repairs);
        new TreeRepairs(document, repairs).Apply();
        return repairs;
    }
}
